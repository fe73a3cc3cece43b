import { Button, type ButtonProps, Menu, type MenuItemProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import type { AnchorHTMLAttributes, Ref } from 'react';

type Anchor = Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'style' | 'color'> & {
  readonly ref?: Ref<HTMLAnchorElement>;
};

/** A link that looks like a button, with the filters of the page that it leads to. */
export const ButtonLink = createLink((props: Omit<ButtonProps, 'component'> & Anchor) => (
  <Button component="a" {...props} />
));

export const MenuItemLink = createLink((props: Omit<MenuItemProps, 'component'> & Anchor) => (
  <Menu.Item component="a" {...props} />
));
