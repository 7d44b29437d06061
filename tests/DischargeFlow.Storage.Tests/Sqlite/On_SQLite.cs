namespace DischargeFlow.Storage.Tests.Sqlite;

public sealed class Units_of_work_on_SQLite() : Contracts.Units_of_work(new SqliteFile());

public sealed class Histories_on_SQLite() : Contracts.Histories(new SqliteFile());

public sealed class Ledgers_on_SQLite() : Contracts.Ledgers(new SqliteFile());

public sealed class Deliveries_on_SQLite() : Contracts.Deliveries(new SqliteFile());

public sealed class Kept_rulebooks_on_SQLite() : Contracts.Kept_rulebooks(new SqliteFile());

public sealed class Kept_calendars_and_wordings_on_SQLite() : Contracts.Kept_calendars_and_wordings(new SqliteFile());

public sealed class The_record_on_SQLite() : Contracts.The_record(new SqliteFile());

public sealed class Accounts_on_SQLite() : Contracts.Accounts(new SqliteFile());

public sealed class Sights_on_SQLite() : Contracts.Sights(new SqliteFile());

public sealed class Publications_on_SQLite() : Contracts.Publications(new SqliteFile());
