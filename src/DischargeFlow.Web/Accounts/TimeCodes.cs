using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;

namespace DischargeFlow.Web.Accounts;

/// <summary>
/// Codes of the second factor by time (RFC 6238: SHA-1, 30 seconds, six digits, as every authenticator app speaks). The step before and after count too,
/// since clocks differ; no code is taken twice.
/// </summary>
public sealed class TimeCodes(TimeProvider time) : IUserTwoFactorTokenProvider<AccountUser>
{
    private const int StepSeconds = 30, Digits = 6, Modulus = 1_000_000;

    /// <summary>The code of a key (base32) at a moment.</summary>
    public static string CodeOf(string key, DateTimeOffset at) => CodeOf(Base32Of(key), StepOf(at));

    /// <inheritdoc/>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<AccountUser> manager, AccountUser user) =>
        Task.FromResult(user.Account.AuthenticatorKey is not null);

    /// <summary>The app makes the codes.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<AccountUser> manager, AccountUser user) => Task.FromResult("");

    /// <inheritdoc/>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<AccountUser> manager, AccountUser user)
    {
        if (await manager.GetAuthenticatorKeyAsync(user) is not { Length: > 0 } text) return false;
        var key = Base32Of(text);
        var said = Encoding.UTF8.GetBytes(Normal(token));
        var now = StepOf(time.GetUtcNow());
        for (var step = Math.Max(now - 1, user.Account.LastStep + 1); step <= now + 1; step++)
        {
            if (!CryptographicOperations.FixedTimeEquals(said, Encoding.UTF8.GetBytes(CodeOf(key, step)))) continue;
            user.Account = user.Account with { LastStep = step };
            return (await manager.UpdateAsync(user)).Succeeded;
        }

        return false;
    }

    /// <summary>A code as apps show it, whether typed with blanks or in full-width digits.</summary>
    public static string Normal(string code) => new([.. code.Normalize(NormalizationForm.FormKC).Where(char.IsAsciiDigit)]);

    private static long StepOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / StepSeconds;

    private static string CodeOf(byte[] key, long step)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
#pragma warning disable CA5350 // What authenticator apps speak; the weakness of SHA-1 does not touch HMAC.
        var hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & 0x7fffffff;
        return (number % Modulus).ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0');
    }

    private static byte[] Base32Of(string text)
    {
        var bytes = new List<byte>(text.Length * 5 / 8);
        var (bits, held) = (0, 0);
        foreach (var sign in text)
        {
            var value = char.IsAsciiLetterUpper(sign) ? sign - 'A' : sign is >= '2' and <= '7' ? sign - '2' + 26 : throw new FormatException("A key of the second factor is written in base32.");
            (bits, held) = ((bits << 5) | value, held + 5);
            if (held < 8) continue;
            held -= 8;
            bytes.Add((byte)(bits >> held));
            bits &= (1 << held) - 1;
        }

        return [.. bytes];
    }
}
