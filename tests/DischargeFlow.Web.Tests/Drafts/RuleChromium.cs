using DischargeFlow.Casework.Shelves;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Browser;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Drafts;

/// <summary>A browser at a house in which the shipped rulebooks run.</summary>
public sealed class RuleChromium : Chromium
{
    public RuleChromium() => More = services => services.AddSingleton<IRulebookShelf>(s => s.GetRequiredService<ShelfKeeper>().Shelf);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await House.Services.GetRequiredService<ShelfKeeper>().RenewAsync();
    }
}
