package org.ngoaingu.conversation.tools;

import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;

/** Answers verbs in their place. */
@FunctionalInterface
public interface Answers {

    /** What the verb gives back: results of the types that it declares. */
    VerbResult to(Verb verb, VerbCall call);
}
