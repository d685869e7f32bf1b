import { payload } from '#libs/graphql';
import { ProgrammeType } from './programme.type.js';

const programme = { type: () => ProgrammeType, description: 'The programme.' };

export const CreateProgrammePayload = payload('CreateProgrammePayload', { programme });
export const CreateProgrammeFromModelPayload = payload('CreateProgrammeFromModelPayload', { programme });
export const AdjustProgrammePlanPayload = payload('AdjustProgrammePlanPayload', { programme });
export const UpdateProgrammePayload = payload('UpdateProgrammePayload', { programme });
export const OpenProgrammePayload = payload('OpenProgrammePayload', { programme });
export const CompleteProgrammePayload = payload('CompleteProgrammePayload', { programme });
export const CancelProgrammePayload = payload('CancelProgrammePayload', { programme });
export const AddProgrammeManagerPayload = payload('AddProgrammeManagerPayload', { programme });
export const RemoveProgrammeManagerPayload = payload('RemoveProgrammeManagerPayload', { programme });
