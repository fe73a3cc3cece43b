import { expect, it } from 'vitest';
import { type Look, manyPatients } from './many-patients.js';

const RULE = { patients: 3, minutes: 10 };
const NOON = Date.parse('2026-03-02T12:00:00Z');

function look(minute: number, patientId: string, actorId = 'anna'): Look {
  return { actorId, patientId, at: new Date(NOON + minute * 60_000) };
}

it('finds who looked at so many patients in so many minutes, from the first look to the last', () => {
  const looks = [look(0, 'a'), look(2, 'b'), look(4, 'a'), look(6, 'c'), look(60, 'd')];
  expect(manyPatients(looks, RULE)).toEqual([
    { actorId: 'anna', from: look(0, 'a').at, to: look(6, 'c').at, patients: 3, looks: 4 },
  ]);
});

it('does not count one patient twice, nor looks that lie further apart', () => {
  const often = [0, 1, 2, 3].map((minute) => look(minute, 'a'));
  expect(manyPatients([...often, look(4, 'b')], RULE)).toEqual([]);
  expect(manyPatients([look(0, 'a'), look(5, 'b'), look(10, 'c')], RULE)).toEqual([]);
});

it('keeps people apart', () => {
  const looks = [look(0, 'a'), look(1, 'b', 'ben'), look(2, 'c'), look(3, 'd', 'ben')];
  expect(manyPatients(looks, RULE)).toEqual([]);
});

it('makes one finding of a stretch that goes on, and two of two', () => {
  const going = [0, 4, 8, 12, 16].map((minute, at) => look(minute, `p${at}`));
  const later = [100, 101, 102].map((minute, at) => look(minute, `q${at}`));
  const found = manyPatients([...going, ...later], RULE);
  expect(found.map(({ patients }) => patients)).toEqual([3, 5]);
});
