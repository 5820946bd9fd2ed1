import type { ReactElement } from 'react';
import { HOST_DUTIES, hostDuties, projectName } from '../../settlement';
import { useTexts } from '../texts';
import { today } from '../today';
import type { OpenedDossier } from '../use-dossier';
import { DutyList } from '../views/duty-list';

/** What the host unit owes in the dossier's year, by date, each with the article that says so. */
export function HostDeadlines({ dossier }: { readonly dossier: OpenedDossier }): ReactElement {
  const texts = useTexts().dossier;
  const { year } = dossier.check;
  return (
    <DutyList
      title={texts.duties(year)}
      duties={hostDuties(dossier.open.dossier, today()).map(({ kind, project, last }) => {
        const { what, to, rule } = HOST_DUTIES[kind];
        return {
          key: `${kind}${project?.key ?? ''}`,
          last,
          noDay: project ? texts.notAccepted : texts.noYear,
          what: project ? `${what}. ${projectName(project)}` : what,
          to,
          rule,
        };
      })}
    />
  );
}
