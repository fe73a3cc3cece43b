import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ProfileHistory, proposeProfileVersion } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import { Confirmation } from '../../../ui/dialogs/confirmation.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { ServiceProblem } from '../../../service.js';
import { contentOf, draftOf, fieldOfPath, problemsOf, type ProfileDraft } from './profile-draft.js';
import { ProfileFields } from './profile-fields.js';
import { UnsavedChanges } from './unsaved-changes.js';
import { useProfilesChanged } from './use-profiles-changed.js';

interface EditorProps {
  readonly history: ProfileHistory;
  readonly isCopy: boolean;
  /** Begins with the choice that sentences are copied. */
  readonly isExtractive: boolean;
}

/** A form for all that a profile says; what is written stays while one looks at what it changes. */
export function VersionEditor({ history, isCopy, isExtractive }: EditorProps) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate();
  const changed = useProfilesChanged();
  const form = useRef<HTMLFormElement>(null);
  // what it is made of stays, whatever is loaded again
  const [base] = useState(history);
  const [draft, write] = useState(() => {
    const before = draftOf(base.content);
    return isExtractive ? { ...before, extractive: true } : before;
  });
  const [view, look] = useState<'edit' | 'changes'>('edit');
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>({});
  const isProposed = useRef(false);
  const isDirty = JSON.stringify(draft) !== JSON.stringify(draftOf(base.content));
  const leaving = useBlocker({
    shouldBlockFn: () => isDirty && !isProposed.current,
    enableBeforeUnload: () => isDirty && !isProposed.current,
    withResolver: true,
  });
  const profileId = isCopy ? draft.id.trim() : base.id;
  const propose = useMutation({
    mutationFn: async () => {
      const body = {
        content: contentOf(draft),
        reason: draft.reason.trim(),
        ...(isCopy ? { copiedFrom: base.id } : { parent: base.current }),
      };
      const call = { path: { profileId }, body, throwOnError: true } as const;
      return (await proposeProfileVersion(call)).data;
    },
    onError: (error) => {
      const found = refusedFields(error, draft);
      if (Object.keys(found).length > 0) showProblems(found);
    },
    onSuccess: async ({ number }) => {
      isProposed.current = true;
      await changed(profileId);
      announce(t('profiles.isProposed', { number }));
      await navigate({
        to: '/administration/profiles/$profileId/$versionNumber',
        params: { profileId, versionNumber: String(number) },
      });
    },
  });
  const hasProblems = Object.keys(problems).length > 0;
  return (
    <form
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isSound({ isProposed: true })) propose.mutate();
      }}
    >
      <Stack gap="lg">
        <Button
          variant="default"
          aria-pressed={view === 'changes'}
          onClick={() => {
            if (view === 'changes') look('edit');
            else if (isSound({ isProposed: false })) look('changes');
          }}
          style={{ alignSelf: 'flex-start' }}
        >
          {t('profiles.showChanges')}
        </Button>
        {view === 'edit' ? (
          <ProfileFields draft={draft} isNew={isCopy} problems={problems} onChange={edit} />
        ) : (
          <UnsavedChanges profileId={base.id} content={contentOf(draft)} />
        )}
        <Textarea
          label={t('profiles.why')}
          description={t('profiles.whyHelp')}
          required
          autosize
          minRows={2}
          maxLength={500}
          data-field="reason"
          value={draft.reason}
          error={problems['reason']}
          onChange={({ currentTarget: { value } }) => edit({ ...draft, reason: value }, 'reason')}
        />
        {hasProblems && <Alert color="red">{t('profiles.problems.some')}</Alert>}
        {propose.error && !hasProblems && <ProblemAlert error={propose.error} />}
        <Group justify="flex-end">
          <Button type="submit" loading={propose.isPending}>
            {t('profiles.propose')}
          </Button>
        </Group>
      </Stack>
      <Confirmation
        opened={leaving.status === 'blocked'}
        title={t('profiles.leaveTitle')}
        confirm={t('profiles.leave')}
        keep={t('profiles.stay')}
        onConfirm={() => leaving.proceed?.()}
        onClose={() => leaving.reset?.()}
      >
        {t('profiles.leaveWarning')}
      </Confirmation>
    </form>
  );

  function edit(next: ProfileDraft, field: string): void {
    write(next);
    if (!(field in problems)) return;
    const { [field]: _solved, ...left } = problems;
    setProblems(left);
  }

  function isSound(of: { readonly isProposed: boolean }): boolean {
    const found = problemsOf(draft, { isNew: isCopy && of.isProposed, ...of });
    showProblems(
      Object.fromEntries(
        Object.entries(found).map(([field, code]) => [field, t(`profiles.problems.${code}`)]),
      ),
    );
    return Object.keys(found).length === 0;
  }

  /** Beside their fields, with the focus at the first. */
  function showProblems(found: Readonly<Record<string, string>>): void {
    setProblems(found);
    if (Object.keys(found).length === 0) return;
    if (Object.keys(found).some((field) => field !== 'reason')) look('edit');
    setTimeout(() => {
      const fields = form.current?.querySelectorAll<HTMLElement>('[data-field]') ?? [];
      [...fields].find(({ dataset }) => (dataset['field'] ?? '') in found)?.focus();
    });
  }
}

/** Where the service says that a field does not fit: its own words for it. */
function refusedFields(error: unknown, draft: ProfileDraft): Readonly<Record<string, string>> {
  if (!(error instanceof ServiceProblem)) return {};
  if (error.code === 'profile-exists') return { id: error.message };
  return Object.fromEntries(
    error.errors.map(({ path, message }) => [fieldOfPath(path, draft), message]),
  );
}
