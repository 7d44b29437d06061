using DischargeFlow.Casework.Deliveries;
using DischargeFlow.Casework.Directory;
using DischargeFlow.Casework.ReadModels;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Notifications.Mailing;
using DischargeFlow.Notifications.Probes;
using NodaTime;

namespace DischargeFlow.Examinations;

/// <summary>Who cannot be told, and what waits for somebody to deliver it.</summary>
internal static class RecipientExamination
{
    public static IEnumerable<ProbeFinding> Run(IStore store, LocalDate today)
    {
        var parties = store.Read(s => s.Directory).Parties.ToList();
        if (parties.Count == 0)
        {
            yield return Found.Fault(
                "連絡先が一件もありません。誰にも知らせられません。病院と事業所を連絡先に登録してください。",
                "The directory is empty: nobody can be told of anything. Add the hospitals and offices to it.");
            yield break;
        }

        var found = parties.Select(Examine).OfType<ProbeFinding>().ToList();
        foreach (var finding in found) yield return finding;
        foreach (var finding in AddressExamination.Run(parties, store.Read(s => s.AddressChecks))) yield return finding;
        foreach (var finding in PointHoursExamination.Run(parties, today)) yield return finding;
        if (found.Count == 0) yield return Found.Fine($"連絡先 {parties.Count} 件のすべてに知らせられます。", $"All {parties.Count} parties of the directory can be told.");
        if (store.Read(s => s.Outbox(new OutboxFilter(State: DeliveryState.Dead), new PageRequest(1))) is { Lines.Length: > 0 } dead)
        {
            yield return Found.Warning(
                $"届かなかった知らせが {Count(dead)} 件あります。ページの「電話・FAX・不達」で宛先を直すか、電話してください。",
                $"{Count(dead)} messages were refused. Correct their addresses or telephone, on the page of calls, faxes and undelivered messages.");
        }
    }

    private static ProbeFinding? Examine(DirectoryParty party)
    {
        var mail = party.ContactPoints.Where(p => p.Kind == ContactKind.Mail).ToList();
        if (mail.FirstOrDefault(p => !MailAddressCheck.IsPlain(p.Address)) is { } wrong)
        {
            return Found.Fault(
                $"{party.Name}: 「{wrong.Address}」はメールアドレスとして使えません。連絡先を直してください。",
                $"{party.Name}: '{wrong.Address}' is no mail address. Correct it in the directory.");
        }

        if (party.ContactPoints.Any(p => p.MayBeUsed)) return null;
        return mail.Count > 0
            ? Found.Fault(
                $"{party.Name}: アドレスが確認されていないか止められているため、何も送れません。確認メールに応えてもらうか、電話番号を連絡先に登録してください。",
                $"{party.Name}: its address is not confirmed, or stopped, so nothing can be sent. Have the question there answered, or add a telephone number to the directory.")
            : Found.Fault(
                $"{party.Name}: メールも FAX も電話も登録されていません。連絡先に登録してください。",
                $"{party.Name}: there is no mail address, fax or telephone number. Add one to the directory.");
    }

    private static string Count(Page<Delivery> page) => page.HasMore ? $"{page.Lines.Length}+" : $"{page.Lines.Length}";
}
