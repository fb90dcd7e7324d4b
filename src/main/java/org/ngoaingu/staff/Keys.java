package org.ngoaingu.staff;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Keys by the name of the fact that they speak for, as SQL hands them over. */
record Keys(Map<String, Long> byFact) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Keys of(@Nullable String json) {
        var keys = new HashMap<String, Long>();
        if (json != null) {
            JSON.readTree(json)
                    .properties()
                    .forEach(each -> keys.put(each.getKey(), each.getValue().longValue()));
        }
        return new Keys(keys);
    }

    @Nullable
    Long get(String fact) {
        return byFact.get(fact);
    }
}
