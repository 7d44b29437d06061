using System.Collections.Immutable;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.Directory.Checks;
using DischargeFlow.Casework.Misdirections;
using DischargeFlow.Notifications.Probes;

namespace DischargeFlow.Examinations;

/// <summary>Which mail addresses nobody has confirmed, and which are stopped since somebody else reads there.</summary>
internal static class AddressExamination
{
    public static IEnumerable<ProbeFinding> Run(IReadOnlyList<DirectoryParty> parties, ImmutableArray<AddressCheck> checks)
    {
        if (Count(parties) is { } count) yield return count;
        foreach (var (party, point) in parties.SelectMany(p => p.ContactPoints.Where(c => c.Kind == ContactKind.Mail).Select(c => (p, c))))
        {
            if (point.Stopped is not null)
            {
                yield return Found.Warning(
                    $"{party.Name}: {point.Address} を読んだ人が「わたし宛てではありません」と知らせたため、メールを止めています。相手に電話で確かめてください。",
                    $"{party.Name}: whoever reads {point.Address} said not to be the recipient, so mail has stopped. Call the recipient.");
                continue;
            }

            var check = checks.FirstOrDefault(c => c.Party == party.Id && Misdirection.KeyOf(c.Address) == Misdirection.KeyOf(point.Address));
            if (point.Verified && check is null) continue;
            var asks = check?.Asks ?? 0;
            yield return point.Verified
                ? Found.Warning(
                    $"{party.Name}: {point.Address} の年に一度の確認がまだです({asks}回たずねました)。応えがないと、メールを止めて次の連絡手段を使います。",
                    $"{party.Name}: {point.Address} has not answered the yearly question (asked {asks} times). Without an answer mail stops and the next way is taken.")
                : Found.Warning(
                    $"{party.Name}: {point.Address} は未確認です({asks}回たずねました)。メールは送らず、次の連絡手段を使っています。相手に電話してください。",
                    $"{party.Name}: {point.Address} is not confirmed (asked {asks} times). No mail is sent there, the next way is taken. Call the recipient.");
        }
    }

    private static ProbeFinding? Count(IReadOnlyList<DirectoryParty> parties)
    {
        var waiting = parties.Where(p => p.ContactPoints.Any(c => c.IsUnconfirmed)).ToList();
        if (waiting.Count == 0) return null;
        var addresses = waiting.Sum(p => p.ContactPoints.Count(c => c.IsUnconfirmed));
        var silent = waiting.Count(p => !p.ContactPoints.Any(c => c.MayBeUsed));
        return Found.Warning(
            $"確認されていないメールアドレスが {addresses} 件あります(連絡先 {waiting.Count} 件。うち {silent} 件にはほかの連絡手段もありません)。確認メールは 8 時から 19 時の間に送られます。ボタンを押してもらうよう電話で頼むか、FAX・電話番号を登録してください。",
            $"{addresses} mail addresses are not confirmed, of {waiting.Count} parties; {silent} of these have no other way either. The question is mailed between 08:00 and 19:00. Call them and ask that the button in it be pressed, or add a FAX or telephone number.");
    }
}
