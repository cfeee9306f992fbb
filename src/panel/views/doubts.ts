import type { Evidence } from '../model/evidence.ts';
import type { Text } from './text.tsx';

/** Why what is shown may not be what the store said, a sentence each. */
export function doubtsOf(evidence: Evidence | null, otherSession: boolean, { t }: Text): string[] {
  return [
    ...(evidence?.matchesLog === false ? [t('notAsLogged')] : []),
    ...(otherSession ? [t('otherSession')] : []),
    ...(evidence?.byWorker ? [t('byWorker')] : []),
  ];
}
