import { Progress, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { announce } from '../../../ui/announcer.js';

/** What is under way is asked for again so often. */
export const ASK_AGAIN_MS = 5_000;
/** A screen reader is told of each tenth, and of the end. */
const TOLD_PARTS = 10;

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
  const told = Math.floor(share * TOLD_PARTS);
  const last = useRef(told);
  useEffect(() => {
    if (last.current === told) return;
    last.current = told;
    announce(`${name}: ${words}`);
  }, [told, name, words]);
  return (
    <div>
      <Text size="sm">{words}</Text>
      <Progress value={share * 100} aria-label={name} maw={320} mt={4} />
    </div>
  );
}
