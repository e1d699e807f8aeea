using System.Net.Http.Json;
using System.Text.Json.Nodes;
using LoadPlatform.Contracts.Api;

namespace LoadPlatform.EndToEnd.Tests;

/// <summary>The simulated world of a house.</summary>
internal static class HouseWorldExtensions
{
    public static async Task<JsonObject> SimulatorStateAsync(this House house) => (await house.Simulator.GetFromJsonAsync<JsonObject>("/_sim/state"))!;

    /// <summary>Gives the target a new world, without any run that a test before left open.</summary>
    public static async Task BeginAfreshAsync(this House house)
    {
        var page = await house.Gateway.GetFromJsonAsync<RunPage>("/api/v1/runs", House.Json);
        foreach (var open in page!.Runs.Where(run => run.EndedAt is null))
        {
            using var cancelled = await house.Gateway.DeleteAsync($"/api/v1/runs/{open.Id}");
            await house.WaitForEndAsync(open.Id);
        }

        using var answer = await house.Simulator.PostAsync("/_sim/reset", content: null);
        answer.EnsureSuccessStatusCode();
    }
}
