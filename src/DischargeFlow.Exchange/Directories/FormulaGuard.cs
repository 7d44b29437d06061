namespace DischargeFlow.Exchange.Directories;

/// <summary>Keeps an office program from calculating what somebody wrote as a name: an apostrophe before a text that would begin a formula.</summary>
internal static class FormulaGuard
{
    public static string Put(string cell) => Begins(cell) || cell.StartsWith('\'') ? $"'{cell}" : cell;

    public static string Take(string cell) => cell.Length > 1 && cell[0] == '\'' && (Begins(cell[1..]) || cell[1] == '\'') ? cell[1..] : cell;

    private static bool Begins(string cell) => cell is ['=' or '+' or '-' or '@' or '\t', ..];
}
