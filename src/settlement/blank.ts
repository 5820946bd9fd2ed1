import type { Dossier, Project } from './dossier';

/** A dossier in which nothing has been entered. */
export const BLANK_DOSSIER: Dossier = {
  unit: {
    name: '',
    qhnsCode: '',
    place: '',
    year: null,
    preparedBy: { name: '', workplace: '', phone: '', email: '' },
    chiefAccountant: '',
    head: '',
  },
  projects: [],
  estimate: [],
  vouchers: [],
  scores: [],
};

/** A đề án with its row key, number and name, all else blank. */
export function blankProject(key: string, no: string, name: string): Project {
  return {
    key,
    no,
    name,
    hostUnit: '',
    executingUnit: '',
    leader: { name: '', address: '', phone: '', email: '', position: '', title: '', degree: '' },
    start: null,
    end: null,
    decisionNo: '',
    decisionDate: null,
    contractNo: '',
    contractDate: null,
    acceptanceDate: null,
    approvedProgramme: null,
    approvedOther: null,
    otherSource: '',
    carriedOverProgramme: null,
    carriedOverOther: null,
    allottedProgramme: null,
    allottedOther: null,
    receivedProgramme: null,
    receivedOther: null,
    ledgerProgramme: null,
    ledgerOther: null,
    accepted: null,
    returned: null,
    moved: null,
    movedTo: '',
    reducedProgramme: null,
    reducedOther: null,
    content: '',
    products: [],
    beneficiaries: '',
    effect: '',
    difficulties: '',
    objectives: '',
    note: '',
    group: '',
  };
}
