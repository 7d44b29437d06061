using DischargeFlow.Casework.Accounts;
using DischargeFlow.Casework.ClosedDays;
using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Rulebooks.Calendars;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace DischargeFlow.Web.Tests.Given;

/// <summary>
/// The program took the shipped workflows in when kitami worded its notice otherwise and 2 December was closed. Since then somebody wrote into the
/// folder, and deleted komatsu.
/// </summary>
internal static class FolderThatChanged
{
    public const string Okada = "okada@city.example", Mori = "mori@city.example";

    private const string Old = "Subject: 旧い文 {case}\n\n旧い文による{duty}です。期限 {due}\n";

    private static WorkflowLibrary Folder { get; } =
        Shipped.Workflows with { Rulebooks = [.. Shipped.Workflows.Rulebooks.Where(r => r.Name != "komatsu")], Publishes = false };

    public static void Shelve(House house, IServiceCollection services) => services.AddSingleton(_ => new ShelfKeeper(Folder, house.Store, house.Clock));

    public static async Task FillAsync(House house)
    {
        await house.AccountAsync(Okada, null, AccountRole.Administrator);
        await house.AccountAsync(Mori, null, AccountRole.Administrator);
        await house.Store.WriteAsync(s =>
        {
            var now = house.Clock.GetCurrentInstant();
            foreach (var calendar in Folder.Calendars)
                s.KeepCalendarFile(new(calendar.Name, now, calendar.Name == "japan" ? CalendarText.WithDay(calendar.Text.Text, calendar.Table, new LocalDate(2026, 12, 2), "市民の日") : calendar.Text.Text));
            foreach (var version in Shipped.Workflows.Rulebooks)
            {
                s.Keep(KeptRulebook.Of(version.Name == "kitami" ? version with { MailTexts = version.MailTexts.SetItem("notice.ja", Old) } : version, now) with { IsUsed = version.Name == "kitami" });
                s.Offer(version.Name, version.Version, true);
            }

            return true;
        });
    }
}
