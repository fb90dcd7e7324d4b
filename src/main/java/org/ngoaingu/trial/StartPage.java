package org.ngoaingu.trial;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.ngoaingu.channel.Chat;
import org.ngoaingu.channel.Chats;
import org.ngoaingu.channel.WebChats;
import org.ngoaingu.platform.AssistantSettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page {@code /}: what this is, and in a trial the roles to choose from. */
@Controller
class StartPage {

    private final Trial trial;
    private final InventedDistrict district;
    private final Chats chats;
    private final WebChats webChats;
    private final AssistantSettings settings;

    StartPage(Trial trial, InventedDistrict district, Chats chats, WebChats webChats, AssistantSettings settings) {
        this.trial = trial;
        this.district = district;
        this.chats = chats;
        this.webChats = webChats;
        this.settings = settings;
    }

    @GetMapping("/")
    String page(HttpServletRequest request, Model model) {
        model.addAttribute("roles", List.of(TrialRole.values()));
        model.addAttribute("open", webChats.of(request).isPresent());
        return "start";
    }

    /** Opens a chat as the person behind the role. Outside a trial there are no roles. */
    @PostMapping("/")
    String choose(HttpServletRequest request, HttpServletResponse response, @RequestParam TrialRole role) {
        if (!trial.isOn()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var language = webChats.of(request).map(Chat::language).orElse(settings.language());
        var chat = chats.open(WebChats.CHANNEL, district.person(role), language, role.who());
        webChats.enter(chat, request, response);
        return "redirect:/chat";
    }
}
