using DischargeFlow.Casework.Refusals;
using DischargeFlow.Rulebooks.Findings;

namespace DischargeFlow.Casework.Directory.Tables;

/// <summary>Why a line of a table cannot be taken into the directory.</summary>
internal static class TableRefusals
{
    public static RefusedException Twice(string id, long first) => new(new("party-twice", RefusalKind.Conflict, new(
        $"識別名「{id}」は{first}行目にもあります。この行は取り込みません。どちらかを消すか、別の識別名にしてください。",
        $"The id '{id}' stands on line {first} too. This line is not taken. Remove one of them, or give it another id.")));

    public static Bilingual NoOrganization(string id) => new(
        $"所属する機関「{id}」は連絡先にもこの表にもないか、それ自体が別の機関に属しています。この行は取り込みません。先にその機関の行を加えてください。",
        $"The organization '{id}' is neither in the directory nor in this table, or is itself part of another. This line is not taken. Add a line for that organization.");

    public static Bilingual CodeTaken(string code, string other) => new(
        $"コード「{code}」は「{other}」が使っています。この行は取り込みません。コードは一つの連絡先だけを指すようにしてください。",
        $"The code '{code}' names '{other}' already. This line is not taken. Let each code name one party.");

    public static Bilingual ZeroLost(string code) => new(
        $"コード「{code}」の先頭の 0 が消えています。表計算ソフトが消したもののようです。この行は取り込みません。列の書式を「文字列」にして、元の番号を入れ直してください。",
        $"The code '{code}' lost its leading 0, as office programs do. This line is not taken. Format the column as text and enter the code again.");
}
