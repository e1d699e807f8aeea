using System.Text.Json;
using LoadPlatform.TaskLauncher.Locust;

namespace LoadPlatform.TaskLauncher.Tests.Locust;

public sealed class LocustAnswersTests
{
    private static readonly DateTimeOffset At = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>As Locust 2.12.1 answers.</summary>
    private const string Old = """
        {"stats":[{"name":"/","num_requests":9,"num_failures":1,"current_rps":1.5,"median_response_time":11},
          {"method":"","name":"Aggregated","num_requests":90,"num_failures":9,"current_rps":4.5,"median_response_time":12,"ninetieth_response_time":20,"ninety_ninth_response_time":30}],
         "errors":[],"total_rps":4.5,"fail_ratio":0.1,"current_response_time_percentile_95":25,"current_response_time_percentile_50":14,
         "workers":[{"id":"a","state":"running","user_count":3},{"id":"b","state":"missing","user_count":0}],"state":"running","user_count":3}
        """;

    /// <summary>As Locust 2.45 answers.</summary>
    private const string New = """
        {"stats":[{"method":null,"name":"Aggregated","num_requests":90,"num_failures":9,"current_rps":4.5,"total_rps":3.3,"median_response_time":12,"response_time_percentile_0.95":28,"response_time_percentile_0.99":31}],
         "total_rps":3.3,"current_rps":4.5,"fail_ratio":0.1,"current_response_time_percentiles":{"response_time_percentile_0.5":14,"response_time_percentile_0.95":25},
         "workers":[{"id":"a","state":"running"}],"worker_count":1,"state":"running","user_count":3}
        """;

    [Fact]
    public void Statistics_OfOldLocust_LeavesOutWhatItDoesNotTell()
    {
        var seen = LocustAnswers.Statistics(Old, At);

        Assert.Equal(("running", 3, 1, 1, true), (seen.State, seen.Users, seen.Workers, seen.LostWorkers, seen.IsOn));
        Assert.Equal((14, 25), (seen.CurrentP50, seen.CurrentP95));
        Assert.Equal((At, 90, 9, 4.5), (seen.Totals.At, seen.Totals.Requests, seen.Totals.Failures, seen.Totals.RequestRate));
        Assert.Equal((12, null, 30), (seen.Totals.P50, seen.Totals.P95, seen.Totals.P99));
    }

    [Fact]
    public void Statistics_OfNewLocust_TakesTheCurrentRateNotTheAverage()
    {
        var seen = LocustAnswers.Statistics(New, At);

        Assert.Equal((1, 0), (seen.Workers, seen.LostWorkers));
        Assert.Equal((14, 25), (seen.CurrentP50, seen.CurrentP95));
        Assert.Equal((4.5, 12, 28, 31), (seen.Totals.RequestRate, seen.Totals.P50, seen.Totals.P95, seen.Totals.P99));
    }

    [Fact]
    public void Statistics_WithoutRequests_KnowsNoValues()
    {
        var seen = LocustAnswers.Statistics("""{"stats":[{"name":"Aggregated","num_requests":0,"current_rps":0,"median_response_time":0}],"current_response_time_percentile_50":null,"state":"spawning","user_count":0}""", At);

        Assert.Null(seen.Workers);
        Assert.Null(seen.CurrentP50);
        Assert.Equal((0, null, null), (seen.Totals.Requests, seen.Totals.RequestRate, seen.Totals.P50));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"state":1,"user_count":2}""")]
    [InlineData("""{"state":"running","user_count":"2"}""")]
    public void Statistics_OfSomebodyElse_Throws(string json) => Assert.ThrowsAny<JsonException>(() => LocustAnswers.Statistics(json, At));

    [Theory]
    [InlineData("""{"success":true,"message":"Swarming started"}""", null)]
    [InlineData("""{"success":false,"message":"No runner"}""", "Locust refused the swarm: No runner")]
    [InlineData("""{"success":true,"message":"Swarming started using shape class 'Steps'"}""", "load shape")]
    public void Swarm_Answer_IsWhatWasAskedForOrNot(string json, string? objection)
    {
        var found = LocustAnswers.Swarm(json).Objection(asked: []);

        if (objection is null)
            Assert.Null(found);
        else
            Assert.Contains(objection, found, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"success":true,"message":"m","user_classes":["A","B"]}""", null)]
    [InlineData("""{"success":true,"message":"m","user_classes":["B"]}""", "no user class A")]
    [InlineData("""{"success":true,"message":"m"}""", "--class-picker")]
    public void Swarm_UserClassesAsked_AreTakenOrNot(string json, string? objection)
    {
        var found = LocustAnswers.Swarm(json).Objection(["A"]);

        if (objection is null)
            Assert.Null(found);
        else
            Assert.Contains(objection, found, StringComparison.Ordinal);
    }
}
