package org.ngoaingu.assistant.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ngoaingu.channel.Choice;
import org.ngoaingu.conversation.tools.Player;
import org.ngoaingu.conversation.tools.Stage;
import org.ngoaingu.conversation.tools.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code flows play}: a chat in the terminal. A number presses a button, {@code :slots} shows what is known,
 * {@code :quit} or the end of the input ends it. Verbs are not called; they answer something of the type they declare.
 */
@Command(
        name = "play",
        mixinStandardHelpOptions = true,
        description = "Trò chuyện thử ngay tại đây. / A chat in the terminal.")
final class PlayTool extends FlowTool {

    @Parameters(arity = "0..1", paramLabel = "FLOW", description = "Bắt đầu hội thoại này. / Begins with this flow.")
    private @Nullable String flow;

    private final List<Choice> buttons = new ArrayList<>();

    private final InputStream typed;

    PlayTool(Supplier<FlowRooms> rooms, InputStream typed) {
        super(rooms);
        this.typed = typed;
    }

    @Override
    int run(Stage stage) {
        var player = stage.player(language(), LocalDate.now(ZoneId.systemDefault()), stage.inventions(new Random()));
        answer(say("play", Map.of()));
        try (var lines = new BufferedReader(new InputStreamReader(typed, StandardCharsets.UTF_8))) {
            if (flow != null) {
                show(player.turn(User.starts(flow, "")));
            }
            for (var line = lines.readLine(); line != null && !line.strip().equals(":quit"); line = lines.readLine()) {
                take(player, line.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ExitCodes.DONE;
    }

    private void take(Player player, String line) {
        if (line.equals(":slots")) {
            new TreeMap<>(player.slots()).forEach((slot, value) -> answer("  " + slot + " = " + value));
        } else if (line.matches("\\d{1,2}") && Integer.parseInt(line) - 1 < buttons.size() && !line.equals("0")) {
            show(player.turn(
                    new User.Press(buttons.get(Integer.parseInt(line) - 1).data())));
        } else if (!line.isEmpty()) {
            show(player.turn(new User.Words(line)));
        }
    }

    private void show(Player.Played played) {
        played.calls().forEach(call -> answer("→ " + call));
        for (var reply : played.replies()) {
            answer(reply.text());
            if (!reply.choices().isEmpty()) {
                buttons.clear();
                buttons.addAll(reply.choices());
                for (int i = 0; i < buttons.size(); i++) {
                    answer("  [" + (i + 1) + "] " + buttons.get(i).label());
                }
            }
        }
        answer("");
    }
}
