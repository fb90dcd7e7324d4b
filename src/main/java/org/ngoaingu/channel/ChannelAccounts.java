package org.ngoaingu.channel;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names under which people find the assistant in a channel, by the account that it uses there. */
@Repository
public class ChannelAccounts {

    private final JdbcClient sql;

    ChannelAccounts(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<String> name(String channel, String account) {
        return sql.sql("select name from channel_account where channel = :channel and account = :account")
                .param("channel", channel)
                .param("account", account)
                .query(String.class)
                .optional();
    }

    public void keep(String channel, String account, String name) {
        sql.sql("""
                insert into channel_account (channel, account, name) values (:channel, :account, :name)
                on conflict (channel, account) do update set name = :name""")
                .param("channel", channel)
                .param("account", account)
                .param("name", name)
                .update();
    }
}
