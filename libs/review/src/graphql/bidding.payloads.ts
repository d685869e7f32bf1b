import { payload } from '#libs/graphql';
import { BiddingType, BidItemType } from './bidding.types.js';

export const OpenBiddingPayload = payload('OpenBiddingPayload', {
  bidding: { type: () => BiddingType, description: 'The question.' },
});
export const PlaceBidPayload = payload('PlaceBidPayload', {
  item: { type: () => BidItemType, description: 'What you said.' },
});
export const CancelAssignmentComputationPayload = payload('CancelAssignmentComputationPayload', {});
