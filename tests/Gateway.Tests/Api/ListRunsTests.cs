using System.Net;
using System.Net.Http.Json;
using LoadPlatform.Contracts;
using LoadPlatform.Contracts.Api;
using LoadPlatform.Gateway.Tests.Support;
using LoadPlatform.RunLog.Runs;

namespace LoadPlatform.Gateway.Tests.Api;

public sealed class ListRunsTests : ApiTest
{
    [Fact]
    public async Task Get_NoRuns_IsAnEmptyPage()
    {
        var page = await PageAsync("");

        Assert.Empty(page.Runs);
        Assert.Null(page.NextCursor);
    }

    [Fact]
    public async Task Get_ManyRuns_PagesThroughAllTheNewestFirst()
    {
        List<Guid> recorded = [];
        for (var run = 0; run < 5; run++)
            recorded.Insert(0, await App.RecordAsync(RunStatus.Completed));

        var first = await PageAsync("?limit=2");
        var second = await PageAsync($"?limit=2&cursor={first.NextCursor}");
        var third = await PageAsync($"?limit=2&cursor={second.NextCursor}");

        Assert.Equal(recorded, [.. Ids(first), .. Ids(second), .. Ids(third)]);
        Assert.Null(third.NextCursor);
    }

    [Fact]
    public async Task Get_ExactlyOnePage_HasNoNext()
    {
        await App.RecordAsync(RunStatus.Completed);
        await App.RecordAsync(RunStatus.Completed);

        Assert.Null((await PageAsync("?limit=2")).NextCursor);
    }

    [Fact]
    public async Task Get_Filters_ShowsOnlyWhatWasAskedFor()
    {
        var completed = await App.RecordAsync(RunStatus.Completed);
        var failed = await App.RecordAsync(RunStatus.Failed);
        var other = await App.RecordAsync(RunStatus.Failed, TargetsFile.Other);

        Assert.Equal([completed], Ids(await PageAsync("?status=completed")));
        Assert.Equal([other, failed], Ids(await PageAsync("?status=Failed")));
        Assert.Equal([other], Ids(await PageAsync($"?status=Failed&target={TargetsFile.Other}")));
        Assert.Empty(Ids(await PageAsync("?target=nowhere")));
    }

    [Fact]
    public async Task Get_FilterOverPages_FindsWhatIsFurtherBack()
    {
        var wanted = await App.RecordAsync(RunStatus.Failed);
        for (var run = 0; run < 4; run++)
            await App.RecordAsync(RunStatus.Completed);

        Assert.Equal([wanted], Ids(await PageAsync("?status=Failed&limit=1")));
    }

    [Theory]
    [InlineData("?cursor=abc", "cursor")]
    [InlineData("?cursor=-1", "cursor")]
    [InlineData("?limit=0", "limit")]
    [InlineData("?limit=101", "limit")]
    [InlineData("?limit=many", "limit")]
    [InlineData("?status=done", "CheckingBaseline")]
    [InlineData("?status=99", "CheckingBaseline")]
    public async Task Get_BadQuery_SaysWhatIsWrong(string query, string hint)
    {
        using var response = await Client.GetAsync("/api/v1/runs" + query);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "request-invalid");
        Assert.Contains(hint, problem.GetProperty("detail").GetString());
    }

    private static IEnumerable<Guid> Ids(RunPage page) => page.Runs.Select(run => run.Id);

    private async Task<RunPage> PageAsync(string query) => (await Client.GetFromJsonAsync<RunPage>("/api/v1/runs" + query, RunLogJson.Options))!;
}
