package org.ngoaingu.conversation.flows;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ngoaingu.platform.FlowFolder;

/** Lists of words that files of the folder bring. */
public final class WordLists {

    private WordLists() {}

    /** The lists of the file, by name; {@code at} is the JSON pointer of the object that holds them. */
    public static Map<String, List<String>> of(FlowFolder folder, String path, String at) {
        var lists = new TreeMap<String, List<String>>();
        YamlFile.of(path, folder.text(path))
                .tree()
                .at(at)
                .properties()
                .forEach(list -> lists.put(list.getKey(), FlowReader.texts(list.getValue())));
        return lists;
    }
}
