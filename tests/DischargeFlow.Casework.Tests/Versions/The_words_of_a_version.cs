using DischargeFlow.Casework.Tests.Given;

namespace DischargeFlow.Casework.Tests.Versions;

/// <summary>Version 1 words its notice as "kept from 2020", version 2, for discharges from 1 December 2026 on, as "kept from December".</summary>
public sealed class The_words_of_a_version : TownWithVersions
{
    private const string Old = "Subject: 旧い手引き {case}\n\n旧い手引きによる{duty}です。期限 {due}\n", New = "Subject: 新しい手引き {case}\n\n新しい手引きによる{duty}です。期限 {due}\n";

    public The_words_of_a_version()
    {
        Write("minato/mail/notice.ja.txt", Old);
        Write("minato/versions/2/rulebook.yaml", Version(2, "2026-12-01", "discharge", 7).Replace("退院の連絡, en:", "退院前のご連絡, en:", StringComparison.Ordinal));
        Write("minato/versions/2/mail/notice.ja.txt", New);
        Start();
    }

    [Fact]
    public async Task A_mail_is_written_in_the_words_of_the_version_by_which_its_case_goes()
    {
        await StayWithDutyAsync("2026-11-30");
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("旧い手引きによる退院の連絡です", m.Body, StringComparison.Ordinal));
        Postman.Clear();
        await StayWithDutyAsync("2026-12-04");
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("新しい手引きによる退院前のご連絡です", m.Body, StringComparison.Ordinal));
        Assert.Equal(2, Postman.Taken.Count);
    }

    [Fact]
    public async Task They_are_kept_with_the_text_of_a_version_that_is_gone_from_the_folder()
    {
        var stay = await StayWithDutyAsync("2026-11-30");
        Remove("minato/rulebook.yaml");
        Remove("minato/mail/notice.ja.txt");
        Assert.Equal(["DF0218"], Start());
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("旧い手引きによる退院の連絡です", m.Body, StringComparison.Ordinal));
        Assert.Equal(1, VersionOf(stay));
    }

    [Fact]
    public async Task A_mistake_in_them_is_mended_without_a_new_version()
    {
        Assert.Empty(Start());
        await StayWithDutyAsync("2026-11-30");
        Write("minato/mail/notice.ja.txt", Old.Replace("旧い手引きによる", "旧手引きによる", StringComparison.Ordinal));
        Assert.Empty(Start());
        await PumpAsync();
        Assert.All(Postman.Taken, m => Assert.Contains("旧手引きによる", m.Body, StringComparison.Ordinal));
    }
}
