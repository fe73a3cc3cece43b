// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { startI18n } from '../locales/i18n.js';
import { Announcer } from '../ui/announcer.js';
import { StageLine } from './stage-line.js';
import { type Stages, stagesOf } from './stages.js';

const arrived = { state: 'finished', reason: null, receivedBytes: 1 } as const;
const extracted = { state: 'extracted', reason: null } as const;
const summaryStages = (state: 'running' | 'draft') =>
  stagesOf(arrived, extracted, { state, reason: null, queue: null });

beforeAll(startI18n);
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function lines(files: Readonly<Record<string, Stages>>) {
  return (
    <MantineProvider>
      {Object.entries(files).map(([name, stages]) => (
        <StageLine key={name} stages={stages} announceAs={name} />
      ))}
      <Announcer />
    </MantineProvider>
  );
}

const announced = () => screen.getByRole('status').textContent;

describe('the five-step line', () => {
  it('is one sentence for a screen reader', () => {
    render(lines({ 'note-1.txt': summaryStages('running') }));
    expect(screen.getByText('Stage 4 of 5, Writing: being written')).toBeDefined();
  });

  it('announces changes together, and not what was there from the start', () => {
    const before = stagesOf(arrived, extracted, null);
    const { rerender } = render(lines({ 'note-2.txt': before, 'note-3.txt': before }));
    act(() => {
      vi.advanceTimersByTime(5_000);
    });
    expect(announced()).toBe('');
    rerender(
      lines({ 'note-2.txt': summaryStages('running'), 'note-3.txt': summaryStages('running') }),
    );
    rerender(
      lines({ 'note-2.txt': summaryStages('draft'), 'note-3.txt': summaryStages('running') }),
    );
    expect(announced()).toBe('');
    act(() => {
      vi.advanceTimersByTime(5_000);
    });
    expect(announced()).toBe('2 files moved to another stage. 1 draft is ready.');
  });
});
