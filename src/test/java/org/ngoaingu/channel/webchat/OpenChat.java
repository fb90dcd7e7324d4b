package org.ngoaingu.channel.webchat;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.ngoaingu.channel.ChatId;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.Texts;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A chat and the cookie of the browser that has it open. */
record OpenChat(ChatId id, Cookie cookie) {

    static OpenChat open(Chats chats, WebChats webChats) {
        var id = chats.open(WebChats.CHANNEL, null, Texts.LANGUAGES.getFirst(), null);
        var response = new MockHttpServletResponse();
        webChats.enter(id, new MockHttpServletRequest(), response);
        return new OpenChat(id, Objects.requireNonNull(response.getCookie("chat")));
    }
}
