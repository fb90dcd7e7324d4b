package org.ngoaingu.assistant.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.ChatOwnerChanged;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.Lane;
import org.ngoaingu.channel.Menu;
import org.ngoaingu.channel.Outbox;
import org.ngoaingu.platform.Texts;
import org.ngoaingu.staff.Actor;
import org.ngoaingu.staff.Held;
import org.ngoaingu.staff.Rights;
import org.ngoaingu.staff.RightsChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The commands of each role, and the menu of them that a chat shows: anew when owner, rights or language change. */
@Component
public class Menus {

    private static final List<String> STRANGER = List.of("start");

    private final Chats chats;
    private final Outbox outbox;
    private final Rights rights;
    private final Texts texts;
    private final Clock clock;

    Menus(Chats chats, Outbox outbox, Rights rights, Texts texts, Clock clock) {
        this.chats = chats;
        this.outbox = outbox;
        this.rights = rights;
        this.texts = texts;
        this.clock = clock;
    }

    /** Sets the menu of the chat by its owner and language of now. */
    public void show(ChatId id) {
        chats.find(id).ifPresent(this::show);
    }

    @EventListener
    void show(ChatOwnerChanged changed) {
        show(changed.chat());
    }

    @EventListener
    void show(RightsChanged changed) {
        chats.of(changed.person()).forEach(this::show);
    }

    private void show(Chat chat) {
        outbox.write(chat.id(), menu(chat.owner(), chat.language()), Lane.REPLY, null);
    }

    /** The commands that the owner of a chat has; absent while nobody is linked. */
    Menu menu(@Nullable Actor owner, Locale language) {
        return new Menu(commands(owner).stream()
                .map(name -> new Menu.Entry(name, texts.say(language, "account.command." + name, Map.of())))
                .toList());
    }

    private List<String> commands(@Nullable Actor owner) {
        if (owner == null) {
            return STRANGER;
        }
        var commands = new ArrayList<String>();
        if (owner instanceof Actor.Person person) {
            commands.addAll(List.of("chitieu", "nop", "hoso"));
            var roles = rights.roles(person.id(), LocalDate.now(clock));
            if (roles.stream().anyMatch(Held.AdminOf.class::isInstance)) {
                commands.addAll(List.of("duyet", "thongbao"));
            }
            if (roles.stream().anyMatch(role -> !(role instanceof Held.StaffOf))) {
                commands.addAll(List.of("canbo", "donvi", "tiendo", "bantin", "nhiemvu", "moi"));
            }
        } else {
            commands.addAll(List.of("quantri", "thongbao", "canbo", "donvi", "tiendo", "nhiemvu", "moi"));
        }
        commands.addAll(List.of("quyendulieu", "ngonngu", "menu", "help", "huy"));
        return commands;
    }
}
