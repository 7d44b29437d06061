using DischargeFlow.Casework.Stores;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.Data.Sqlite;

namespace DischargeFlow.Storage.Sqlite;

/// <summary>Turns what SQLite reports of its surroundings into sentences. Faults of our own SQL are not turned: they are defects.</summary>
internal static class SqliteFaults
{
    private const int Busy = 5, Locked = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    public static StoreUnavailableException? Of(SqliteException fault) => SentenceOf(fault.SqliteErrorCode) is { } sentence ? new(sentence, fault) : null;

    private static Bilingual? SentenceOf(int code) => code switch
    {
        Busy or Locked => new(
            "データベースが他のプログラムに使われていて、記録できませんでした。何も書かれていません。しばらくしてもう一度お試しください。",
            "The database is in use by another program, so nothing was recorded. Nothing of the request was written. Try again in a moment."),
        Full => new(
            "ディスクがいっぱいで、記録できませんでした。何も書かれていません。空き容量を増やしてから、もう一度お試しください。",
            "The disk is full, so nothing was recorded. Nothing of the request was written. Free some space and try again."),
        ReadOnly or CannotOpen => new(
            "データベースのファイルに書き込めません。何も書かれていません。ファイルとフォルダーの権限を確認してください。",
            "The database file cannot be opened or written. Nothing of the request was written. Check the permissions of the file and its folder."),
        InputOutput => new(
            "ディスクの読み書きに失敗し、記録できませんでした。何も書かれていません。ディスクの状態を確認してください。",
            "Reading or writing the disk failed, so nothing was recorded. Nothing of the request was written. Check the disk."),
        Corrupt or NotADatabase => new(
            "データベースのファイルが壊れているか、データベースではありません。プログラムを止め、バックアップから戻してください。",
            "The database file is damaged or is not a database. Stop the program and restore a backup."),
        _ => null,
    };
}
