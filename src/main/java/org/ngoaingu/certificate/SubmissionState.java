package org.ngoaingu.certificate;

/** How far a submission is. */
public enum SubmissionState {
    /** Waits for an officer (chờ thẩm định). */
    WAITING,
    /** An officer looks at it; after some minutes without a decision it waits again. */
    CLAIMED,
    /** It is as it says (đã thẩm định). */
    APPROVED,
    /** Something is to be corrected; a new submission may be made from it (trả lại để bổ sung). */
    RETURNED,
    /** It is not taken (không chấp nhận). */
    REJECTED,
    /** The person took it back, or has left (đã rút). */
    WITHDRAWN,
    /** It was approved and counts no more from a day on (đã thu hồi). */
    REVOKED;

    /** Whether a decision is still to come. */
    public boolean isOpen() {
        return this == WAITING || this == CLAIMED;
    }
}
