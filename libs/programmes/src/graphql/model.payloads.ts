import { payload } from '#libs/graphql';
import { ProgrammeModelVersionType } from './model.type.js';

const version = { type: () => ProgrammeModelVersionType, description: 'The version.' };

export const DeriveProgrammeModelPayload = payload('DeriveProgrammeModelPayload', { version });
export const BeginProgrammeModelVersionPayload = payload('BeginProgrammeModelVersionPayload', { version });
export const SaveProgrammeModelDraftPayload = payload('SaveProgrammeModelDraftPayload', { version });
export const SubmitProgrammeModelPayload = payload('SubmitProgrammeModelPayload', { version });
export const RequestProgrammeModelChangesPayload = payload('RequestProgrammeModelChangesPayload', {
  version,
});
export const ApproveProgrammeModelPayload = payload('ApproveProgrammeModelPayload', { version });
export const RetireProgrammeModelPayload = payload('RetireProgrammeModelPayload', { version });
