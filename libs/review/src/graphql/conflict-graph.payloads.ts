import { payload } from '#libs/graphql';
import { ConflictEdgeType, OwnershipImportType } from './conflict-graph.types.js';

export const PinConflictEdgePayload = payload('PinConflictEdgePayload', {
  edge: { type: () => ConflictEdgeType, description: 'The tie.' },
});
export const ImportOwnershipPayload = payload('ImportOwnershipPayload', {
  imported: { type: () => OwnershipImportType, description: 'What has changed.' },
});
