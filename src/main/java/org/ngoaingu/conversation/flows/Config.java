package org.ngoaingu.conversation.flows;

import java.time.Duration;
import java.time.LocalTime;
import org.ngoaingu.conversation.engine.Limits;
import org.ngoaingu.platform.DailyHours;
import org.ngoaingu.platform.FlowFolder;

/**
 * Every bound of dialogues, from {@code _config.yml}.
 *
 * @param idle an unfinished flow is forgotten after this, where it says nothing itself
 * @param drafts an unfinished flow that is kept is dropped when nobody goes on for so long
 * @param quiet when nobody is written to unasked
 * @param accept least confidence with which a sentence is understood
 * @param ahead how far the best intent must be ahead of the second
 * @param candidates buttons offered when it is not clear
 * @param keep how long a sentence that was not understood is kept
 * @param sentences how many are kept
 * @param sentenceLength characters of each
 */
public record Config(
        Duration idle,
        Duration drafts,
        DailyHours quiet,
        Limits limits,
        double accept,
        double ahead,
        int candidates,
        Duration keep,
        int sentences,
        int sentenceLength) {

    public static Config of(FlowFolder folder) {
        var tree = YamlFile.of("_config.yml", folder.text("_config.yml")).tree();
        var limits = tree.path("limits");
        var understanding = tree.path("understanding");
        var kept = tree.path("not_understood");
        return new Config(
                Duration.parse(tree.path("idle").asString()),
                Duration.parse(tree.path("drafts").asString()),
                new DailyHours(
                        LocalTime.parse(tree.at("/quiet/from").asString()),
                        LocalTime.parse(tree.at("/quiet/to").asString())),
                new Limits(
                        limits.path("asks").asInt(),
                        limits.path("depth").asInt(),
                        limits.path("answer").asInt(),
                        limits.path("failures").asInt()),
                understanding.path("accept").asDouble(),
                understanding.path("ahead").asDouble(),
                understanding.path("candidates").asInt(),
                Duration.parse(kept.path("keep").asString()),
                kept.path("sentences").asInt(),
                kept.path("length").asInt());
    }
}
