using DischargeFlow.Casework.Cases;
using DischargeFlow.Casework.Drafts;
using DischargeFlow.Casework.Refusals;
using DischargeFlow.Casework.Simulations;
using DischargeFlow.Casework.Stores;
using DischargeFlow.Casework.Workflows;
using DischargeFlow.Web.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace DischargeFlow.Web.Tests.Pages;

public sealed class A_draft_tried_from_its_page : IAsyncLifetime, IAsyncDisposable
{
    private readonly House _house = DraftHouse.New();
    private Draft _draft = null!;

    public async Task InitializeAsync()
    {
        await _house.InitializeAsync();
        await _house.KitamiStayAsync();
        _draft = await _house.DraftAsync();
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t.Replace("due: 5 days before discharge-day if closed keep", "due: 7 days before discharge-day if closed keep", StringComparison.Ordinal));
    }

    public Task DisposeAsync() => _house.DisposeAsync();

    async ValueTask IAsyncDisposable.DisposeAsync() => await DisposeAsync();

    private string Address => $"/drafts/{_draft.Id}/what-if";

    private async Task<WhatIf> EndAsync()
    {
        for (var i = 0; i < 400; i++)
        {
            if (_house.Store.Read(s => s.WhatIfsOf(_draft.Id)) is [{ State: not WhatIfState.Running } whatIf, ..]) return whatIf;
            await Task.Delay(50);
        }

        throw new TimeoutException("the trial did not end within 20 seconds");
    }

    [Fact]
    public async Task Is_reported_on_and_the_report_stays_with_the_draft()
    {
        using var visitor = new Visitor(_house);
        var begun = await visitor.SendAsync((await visitor.GetAsync(Address)).Form(Address), ("from", "2026-11-01"), ("to", "2026-11-30"));
        Assert.Contains("試算を始めました", begun.Words, StringComparison.Ordinal);
        var whatIf = await EndAsync();
        Assert.Equal((WhatIfState.Done, 1L, 1L), (whatIf.State, whatIf.Stays, whatIf.Changed));
        Assert.Contains("入院 1 件のうち 1 件で何かが変わります", (await visitor.GetAsync(Address)).Words, StringComparison.Ordinal);
        var report = await visitor.GetAsync($"{Address}/{whatIf.Id}/report");
        Assert.Contains("ルール改定案の試算", report.Words, StringComparison.Ordinal);
        Assert.Contains("みなと中央病院", report.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("佐藤", report.Text, StringComparison.Ordinal);
        Assert.Contains("style-src 'sha256-", report.Headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_another_time_or_hospital_there_is_nothing_to_change()
    {
        using var visitor = new Visitor(_house);
        await visitor.SendAsync((await visitor.GetAsync(Address)).Form(Address), ("from", "2026-12-01"));
        Assert.Equal(0, (await EndAsync()).Stays);
    }

    [Fact]
    public async Task That_cannot_run_says_what_to_mend()
    {
        using var visitor = new Visitor(_house);
        var form = (await visitor.GetAsync(Address)).Form(Address);
        await _house.KeepAsync(_draft, "rulebook.yaml", t => t.Replace("owner: hospital", "owner: nobody-knows", StringComparison.Ordinal));
        var refused = await visitor.SendAsync(form);
        Assert.Equal(409, refused.Status);
        Assert.Contains("案に誤りがあるので", refused.Words, StringComparison.Ordinal);
        Assert.Null(refused.Page.QuerySelector("#against"));
    }

    [Fact]
    public async Task Cut_off_with_the_program_says_so()
    {
        await _house.Store.WriteAsync(s =>
        {
            s.AddWhatIf(new() { Id = "cut", Draft = _draft.Id, Against = 1, Begun = _house.Clock.GetCurrentInstant(), BegunBy = "x" });
            return true;
        });
        using var visitor = new Visitor(_house, "en");
        Assert.Contains("cut off when the program ended", (await visitor.GetAsync(Address)).Words, StringComparison.Ordinal);
        Assert.Equal(404, (await visitor.GetAsync($"{Address}/cut/report")).Status);
    }

    [Fact]
    public async Task Runs_alone_shows_how_far_it_is_and_can_be_stopped()
    {
        using var gate = new ManualResetEventSlim();
        using var desk = new WhatIfDesk(
            new Gated(_house.Store, gate), _house.Services.GetRequiredService<ShelfKeeper>(), _house.Services.GetRequiredService<DraftDesk>(), _house.Clock, _house.Services.GetRequiredService<IIdentities>());
        var draft = _house.Now(_draft);
        var whatIf = await desk.BeginAsync(draft, draft.Basis, null, null, [], "nurse");
        Assert.Equal(new WhatIfProgress(whatIf.Id, 0, 1), desk.Progress);
        Assert.False(desk.WasCutOff(whatIf));
        var refused = await Assert.ThrowsAsync<RefusedException>(() => desk.BeginAsync(draft, draft.Basis, null, null, [], "nurse"));
        Assert.Equal("DR0542", refused.Refusal.Code);
        desk.Stop(whatIf.Id);
        gate.Set();
        Assert.Equal(WhatIfState.Stopped, (await EndAsync()).State);
        Assert.NotNull(_house.Store.Read(s => s.ReportOf(whatIf.Id)));
    }

    /// <summary>A store whose readers behind the scenes wait; who asks for the number of cases does not.</summary>
    private sealed class Gated(IStore store, ManualResetEventSlim gate) : IStore
    {
        private int _reads;

        public Task<T> WriteAsync<T>(Func<IWriteSession, T> work, CancellationToken cancellationToken = default) => store.WriteAsync(work, cancellationToken);

        public Task<T> WriteInPartsAsync<T>(Func<IPartedSession, T> work, CancellationToken cancellationToken = default) => store.WriteInPartsAsync(work, cancellationToken);

        public T Read<T>(Func<IReadSession, T> work)
        {
            // The first is the one of the desk before it begins, the second that of an attempt beside the one that runs.
            if (typeof(T) != typeof(long) || Interlocked.Increment(ref _reads) > 2) gate.Wait(TimeSpan.FromSeconds(20));
            return store.Read(work);
        }
    }
}
