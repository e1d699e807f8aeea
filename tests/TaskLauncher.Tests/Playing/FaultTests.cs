using System.Net;
using LoadPlatform.Contracts;
using LoadPlatform.RunLog.Runs;
using LoadPlatform.TaskLauncher.Tests.Support;

namespace LoadPlatform.TaskLauncher.Tests.Playing;

public sealed class FaultTests
{
    private const string Yaml = """
        name: with-faults
        steps:
          - { action: wait, seconds: 60 }
        faults:
          - { kind: throttling, start: 10, duration: 20, service: ecs }
          - { kind: desired-count, desired: 3 }
        """;

    [Fact]
    public void Play_ScenarioWithFaults_HasThemMadeBeforeTheFirstStepAndTakesThemBack()
    {
        var world = new World(Yaml);

        world.Play();

        Assert.Equal(
            [
                ("POST", "/_sim/faults", $"{Some.RunId}", """[{"kind":"throttling","start":10,"duration":20,"service":"ecs"},{"kind":"desired-count","desired":3}]"""),
                ("DELETE", $"/_sim/faults?key={Some.RunId}", null, null),
            ],
            world.FaultService.Requests);
        Assert.Contains("desired-count", Assert.Single(world.EventsOf(RunEventTypes.FaultsAsked)).Message, StringComparison.Ordinal);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    [Fact]
    public void Play_FaultsRefused_FailsTheRunWithTheReasonAndPlaysNothing()
    {
        var world = new World(Yaml);
        world.FaultService.Errors = "faults[0].kind: 'flood' is none of latency";

        world.Play();

        Assert.Contains("'flood' is none of", Assert.Single(world.PublishedOf<RunFailed>()).Reason, StringComparison.Ordinal);
        Assert.Empty(world.PublishedOf<StepCompleted>());
        Assert.Empty(world.PublishedOf<ScenarioCompleted>());
    }

    [Fact]
    public void Play_CancelledRun_TakesItsFaultsBack()
    {
        var world = new World(Yaml);
        world.After(30, () => world.AskToEnd(failed: false, "cancelled"));

        world.Play();

        Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.Equal(["POST", "DELETE"], world.FaultService.Requests.Select(request => request.Method));
    }

    [Fact]
    public void Play_FaultsCannotBeTakenBack_SaysSoAndEndsTheRun()
    {
        var world = new World(Yaml);
        world.FaultService.TakeBack = _ => Task.FromResult(new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        world.Play();

        Assert.Contains("could not be taken back", Assert.Single(world.EventsOf(RunEventTypes.ProbeFailed)).Message, StringComparison.Ordinal);
        Assert.Single(world.PublishedOf<ScenarioCompleted>());
    }

    [Fact]
    public void Play_CancelledAndNobodyTakesTheFaultsBack_EndsSoon()
    {
        var world = new World(Yaml, scale: 1);
        world.FaultService.TakeBack = async token =>
        {
            await Task.Delay(TimeSpan.FromHours(1), world.Wall, token);
            return new HttpResponseMessage(HttpStatusCode.OK);
        };
        DateTimeOffset? asked = null;
        world.After(30, () =>
        {
            asked = world.Wall.GetUtcNow();
            world.AskToEnd(failed: false, "cancelled");
        });

        world.Play();

        Assert.Single(world.PublishedOf<RunCancelled>());
        Assert.InRange((world.Wall.GetUtcNow() - asked!.Value).TotalSeconds, 2, 5);
    }

    [Fact]
    public void Play_ScenarioWithoutFaults_AsksNobody()
    {
        var world = new World(ScenarioFiles.CallsAndWait);

        world.Play();

        Assert.Empty(world.FaultService.Requests);
    }
}
