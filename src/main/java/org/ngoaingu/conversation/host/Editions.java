package org.ngoaingu.conversation.host;

import java.time.Clock;
import java.util.List;
import org.ngoaingu.conversation.FlowFunction;
import org.ngoaingu.conversation.HandoverHandler;
import org.ngoaingu.conversation.SlotType;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.engine.Engine;
import org.ngoaingu.conversation.flows.BadFlows;
import org.ngoaingu.conversation.flows.Config;
import org.ngoaingu.conversation.flows.FlowSet;
import org.ngoaingu.conversation.flows.Flows;
import org.ngoaingu.conversation.flows.SharedFiles;
import org.ngoaingu.platform.FlowFolder;
import org.ngoaingu.platform.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The edition of the flow files that is in force. */
@Component
class Editions {

    private final List<SlotType> types;
    private final List<Verb> verbs;
    private final List<FlowFunction> functions;
    private final Answering answering;
    private final Texts texts;
    private volatile Edition current;

    Editions(
            ObjectProvider<Verb> verbs,
            ObjectProvider<SlotType> types,
            ObjectProvider<FlowFunction> functions,
            ObjectProvider<HandoverHandler> people,
            FlowFolder folder,
            Texts texts,
            JdbcClient jdbc,
            Clock clock) {
        this.types = types.stream().toList();
        this.verbs = verbs.stream().toList();
        this.functions = functions.stream().toList();
        this.answering = new Answering(this.verbs, texts, new OnceRows(jdbc, clock), people.getIfAvailable());
        this.texts = texts;
        this.current = edition(folder, flows(folder, this.types, this.verbs, this.functions));
    }

    Edition current() {
        return current;
    }

    /**
     * Puts the files in force when all of them pass; else what was in force stays.
     *
     * @throws StartRefused with the first problem, its file and its line
     */
    void replace(FlowFolder folder) {
        var edition = edition(folder, flows(folder, types, verbs, functions));
        texts.replace(folder);
        current = edition;
    }

    /** The flows of the folder, when all of it passes; else the start is refused. */
    static FlowSet flows(FlowFolder folder, List<SlotType> types, List<Verb> verbs, List<FlowFunction> functions) {
        try {
            SharedFiles.check(folder);
            return Flows.compile(folder, Conversations.allTypes(folder, types), verbs, functions);
        } catch (BadFlows bad) {
            throw bad.refusal();
        }
    }

    private Edition edition(FlowFolder folder, FlowSet flows) {
        var config = Config.of(folder);
        var engine = new Engine(flows.flows(), config.limits());
        return new Edition(
                flows,
                config,
                engine,
                Conversations.interpreter(folder, config, flows, engine),
                new Turns(engine, config.limits(), answering, texts));
    }
}
