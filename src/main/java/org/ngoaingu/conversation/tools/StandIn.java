package org.ngoaingu.conversation.tools;

import java.util.Map;
import java.util.function.Consumer;
import org.ngoaingu.conversation.Effect;
import org.ngoaingu.conversation.ValueType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;

/** Declares what a verb declares, notes each call and does nothing. */
record StandIn(Verb declared, Answers answers, Consumer<Call> calls) implements Verb {

    @Override
    public String name() {
        return declared.name();
    }

    @Override
    public Effect effect() {
        return declared.effect();
    }

    @Override
    public Map<String, ValueType> arguments() {
        return declared.arguments();
    }

    @Override
    public Map<String, ValueType> results() {
        return declared.results();
    }

    @Override
    public boolean givesOptions() {
        return declared.givesOptions();
    }

    @Override
    public VerbResult call(VerbCall call) {
        var answer = answers.to(declared, call);
        calls.accept(new Call(declared, call.arguments(), answer.refused()));
        return answer;
    }
}
