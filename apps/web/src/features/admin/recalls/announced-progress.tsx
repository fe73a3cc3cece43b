import { Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { announce } from '../../../ui/announcer.js';

/** What is under way is asked for again so often. */
export const ASK_AGAIN_MS = 5_000;
/** A screen reader is told of each tenth, and of the end. */
const ANNOUNCED_PARTS = 10;

/** How much of a piece of work is done, in words and as a bar; said when it goes on. */
export function AnnouncedProgress({
  name,
  words,
  done,
  all,
}: {
  readonly name: string;
  readonly words: string;
  readonly done: number;
  readonly all: number;
}) {
  const share = all === 0 ? 1 : done / all;
  const announced = Math.floor(share * ANNOUNCED_PARTS);
  const last = useRef(announced);
  useEffect(() => {
    if (last.current === announced) return;
    last.current = announced;
    announce(`${name}: ${words}`);
  }, [announced, name, words]);
  return (
    <div>
      <Text size="sm">{words}</Text>
      <Progress value={share * 100} aria-label={name} maw={320} mt={4} />
    </div>
  );
}
