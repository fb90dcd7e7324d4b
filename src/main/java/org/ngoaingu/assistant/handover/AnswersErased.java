package org.ngoaingu.assistant.handover;

import org.ngoaingu.account.ErasureGranted;
import org.ngoaingu.conversation.KeptDrafts;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the office grants to erase goes from what was begun in a chat and asked of colleagues too. */
@Component
class AnswersErased {

    private final HandoverRows questions;
    private final KeptDrafts drafts;

    AnswersErased(HandoverRows questions, KeptDrafts drafts) {
        this.questions = questions;
        this.drafts = drafts;
    }

    @EventListener
    void after(ErasureGranted granted) {
        questions.forget(granted.person());
        drafts.forget(granted.person());
    }
}
