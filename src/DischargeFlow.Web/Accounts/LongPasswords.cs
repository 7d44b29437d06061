using System.Text;
using DischargeFlow.Casework.Accounts;
using DischargeFlow.Rulebooks.Findings;
using Microsoft.AspNetCore.Identity;

namespace DischargeFlow.Web.Accounts;

/// <summary>
/// A password is long; it need not be odd. Refused is what everybody tries first: common words, rows of keys and of digits, and one's own name, with whatever is
/// hung on to them to make up the length.
/// </summary>
public sealed class LongPasswords : IPasswordValidator<AccountUser>
{
    /// <summary>The fewest characters.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters.</summary>
    public const int Longest = 128;

    // What must be left when the common parts are taken out.
    private const int LeastOwn = 6;
    private const int LeastDifferent = 5;
    private const int ShortestName = 3;

    private static readonly string[] Common =
    [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "pasuwado", "qwertyuiop", "qwerty", "asdfghjkl", "asdfgh", "zxcvbnm", "1qaz2wsx", "1q2w3e4r", "qazwsx", "iloveyou", "letmein", "welcome",
        "sunshine", "princess", "football", "baseball", "dragon", "monkey", "master", "shadow", "superman", "trustno1", "changeme", "default", "secret", "login",
        "administrator", "admin", "user", "guest", "test", "root", "system", "hospital", "byouin", "care", "kaigo", "kango", "nurse", "discharge", "dischargeflow", "japan", "nippon", "tokyo",
        "sakura", "abcdefghijklmnopqrstuvwxyz", "abcdefgh", "abcdef", "abc", "0123456789", "123456789", "12345678", "1234567", "123456", "12345", "1234", "987654321", "87654321", "654321", "111111", "000000",
    ];

    /// <inheritdoc/>
    public Task<IdentityResult> ValidateAsync(UserManager<AccountUser> manager, AccountUser user, string? password) => Task.FromResult(
        Fault(password ?? "", user.Account) is { } fault
            ? IdentityResult.Failed(new IdentityError { Code = "password-refused", Description = fault.En })
            : IdentityResult.Success);

    /// <summary>Why a password is refused for an account; null when it is not.</summary>
    public static Bilingual? Fault(string password, Account account)
    {
        if (password.Length < Shortest) return AccountTexts.PasswordShort;
        if (password.Length > Longest) return AccountTexts.PasswordLong;
        var plain = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        if (plain.Distinct().Count() < LeastDifferent) return AccountTexts.PasswordCommon;
        if (Left(plain, Common) < LeastOwn) return AccountTexts.PasswordCommon;
        return Left(plain, [.. NamesOf(account), .. Common]) < LeastOwn ? AccountTexts.PasswordName : null;
    }

    // Digits count half and signs not at all: they are what people hang on to a word to make up the length.
    private static int Left(string plain, IEnumerable<string> taken)
    {
        foreach (var word in taken.OrderByDescending(w => w.Length)) plain = plain.Replace(word, "", StringComparison.Ordinal);
        return plain.Count(char.IsLetter) + (plain.Count(char.IsDigit) / 2);
    }

    private static IEnumerable<string> NamesOf(Account account) =>
        $"{account.Name} {account.Mail} {account.Organization}".Normalize(NormalizationForm.FormKC).ToLowerInvariant()
            .Split([' ', '@', '.', '-', '_', '+'], StringSplitOptions.RemoveEmptyEntries).Where(n => n.Length >= ShortestName || n.Any(c => c > '\x7f'));
}
