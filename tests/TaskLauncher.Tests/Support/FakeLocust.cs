using System.Net;
using System.Text.Json;

namespace LoadPlatform.TaskLauncher.Tests.Support;

/// <summary>A Locust master with one worker, as Locust 2.12 answers: every master's address leads to it.</summary>
internal sealed class FakeLocust(Effects effects, Func<TimeProvider> time) : HttpMessageHandler
{
    private DateTimeOffset? _endsAt;

    /// <summary>The form of every swarm that it started.</summary>
    public List<string> Swarms { get; } = [];

    /// <summary>The addresses that were asked.</summary>
    public HashSet<string> Asked { get; } = new(StringComparer.Ordinal);

    public string State { get; set; } = "ready";

    public int Users { get; set; }

    public long Requests { get; set; }

    public long Failures { get; set; }

    public int Workers { get; set; } = 1;

    public int LostWorkers { get; set; }

    /// <summary>How many of the users that it is asked for it can simulate.</summary>
    public int MostUsers { get; set; } = int.MaxValue;

    /// <summary>What /swarm answers instead of starting.</summary>
    public string? Refusal { get; set; }

    /// <summary>The user classes that it lists in its answer.</summary>
    public string[]? UserClasses { get; set; }

    /// <summary>Whether it says that it starts, and does not.</summary>
    public bool Idles { get; set; }

    /// <summary>Whether its users go on whatever it is asked.</summary>
    public bool Stuck { get; set; }

    /// <summary>Whether the answer to the first swarm is lost on its way.</summary>
    public bool LosesAnswer { get; set; }

    /// <summary>Whether nobody answers.</summary>
    public bool Gone { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Gone)
            throw new HttpRequestException("Connection refused");

        Asked.Add(request.RequestUri!.Authority);
        if (_endsAt <= time().GetUtcNow())
            End();
        return request.RequestUri.AbsolutePath switch
        {
            "/swarm" => Json(Start(await request.Content!.ReadAsStringAsync(cancellationToken))),
            "/stop" => Json(Stop()),
            _ => Json(Statistics()),
        };
    }

    /// <summary>Ends the users, as a run time that is up or the loss of the last worker does.</summary>
    public void End() => (State, Users, _endsAt) = ("stopped", 0, null);

    private object Start(string form)
    {
        if (Refusal is not null)
            return new { success = false, message = Refusal };

        if (!Idles)
        {
            Swarms.Add(form);
            var fields = form.Split('&').Select(field => field.Split('=')).ToLookup(pair => pair[0], pair => pair[1]);
            (Requests, Failures) = State is "running" ? (Requests, Failures) : (0, 0);
            (State, Users) = ("running", Math.Min(MostUsers, int.Parse(fields["user_count"].Single(), System.Globalization.CultureInfo.InvariantCulture)));
            _endsAt = fields["run_time"].SingleOrDefault() is { } run ? time().GetUtcNow() + TimeSpan.FromSeconds(int.Parse(run.TrimEnd('s'), System.Globalization.CultureInfo.InvariantCulture)) : null;
        }

        effects.Note("locust swarm");
        if (LosesAnswer && Swarms.Count == 1)
            throw new HttpRequestException("The connection was reset");

        return UserClasses is null ? new { success = true, message = "Swarming started" } : new { success = true, message = "Swarming started", user_classes = UserClasses };
    }

    private object Stop()
    {
        if (State == "running" && !Stuck)
            End();
        effects.Note("locust stop");
        return new { success = true, message = "Test stopped" };
    }

    private object Statistics()
    {
        Requests += State == "running" ? 100 : 0;
        var worker = new { id = "w", state = State, user_count = Users };
        return new
        {
            state = State,
            user_count = Users,
            total_rps = 99.9,
            fail_ratio = 0.5,
            current_response_time_percentile_50 = 40,
            current_response_time_percentile_95 = 80,
            workers = Enumerable.Repeat(worker, Workers).Concat(Enumerable.Repeat(new { id = "x", state = "missing", user_count = 0 }, LostWorkers)),
            stats = new[] { new { name = "Aggregated", num_requests = Requests, num_failures = Failures, current_rps = 12.5, median_response_time = 41.0, ninety_ninth_response_time = 120.0 } },
        };
    }

    private static HttpResponseMessage Json(object answer) => new(HttpStatusCode.OK) { Content = new StringContent(JsonSerializer.Serialize(answer)) };
}
