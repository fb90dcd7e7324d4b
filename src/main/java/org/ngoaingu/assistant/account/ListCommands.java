package org.ngoaingu.assistant.account;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ngoaingu.channel.Reply;
import org.ngoaingu.conversation.Verb;
import org.ngoaingu.conversation.VerbCall;
import org.ngoaingu.conversation.VerbResult;
import org.ngoaingu.platform.Texts;
import org.springframework.stereotype.Component;

/** {@code account.commands}: the commands that the sender has, by role. */
@Component
class ListCommands implements Verb {

    private final Menus menus;
    private final Texts texts;

    ListCommands(Menus menus, Texts texts) {
        this.menus = menus;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "account.commands";
    }

    @Override
    public VerbResult call(VerbCall call) {
        var language = call.sender().language();
        var lines = menus.menu(call.sender().who(), language).entries().stream()
                .map(entry -> "- /%s: %s".formatted(entry.command(), entry.says()))
                .collect(Collectors.joining("\n"));
        var head = texts.say(language, "account.command.list", Map.of());
        return VerbResult.said(List.of(Reply.of(head + "\n" + lines)));
    }
}
