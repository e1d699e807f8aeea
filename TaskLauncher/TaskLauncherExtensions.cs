using LoadPlatform.RunLog;
using LoadPlatform.ServiceDefaults.Faults;
using LoadPlatform.TaskLauncher.Ecs;
using LoadPlatform.TaskLauncher.Faults;
using LoadPlatform.TaskLauncher.Locust;
using LoadPlatform.TaskLauncher.Playing;
using LoadPlatform.TaskLauncher.Playing.Live;
using LoadPlatform.TaskLauncher.Playing.Steps;
using LoadPlatform.TaskLauncher.Sipp;
using LoadPlatform.TaskLauncher.Sweeping;

namespace LoadPlatform.TaskLauncher;

/// <summary>Registers what the service is made of.</summary>
internal static class TaskLauncherExtensions
{
    public static WebApplicationBuilder AddTaskLauncher(this WebApplicationBuilder builder) =>
        builder.AddLoadGenerators().AddLocust().AddPlaying().AddSweeping();

    private static WebApplicationBuilder AddLoadGenerators(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SippHostClient>();
        builder.Services.AddSingleton<RunTasks>();
        builder.Services.AddSingleton<TargetService>();
        return builder;
    }

    private static WebApplicationBuilder AddLocust(this WebApplicationBuilder builder)
    {
        // Masters have private addresses: no proxy leads there. One that wants a login answers with a redirect, and is no master that can be driven.
        builder.Services.AddHttpClient<LocustClient>(http => (http.Timeout, http.MaxResponseContentBufferSize) = (LocustClient.Timeout, LocustClient.LongestAnswer))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });
        builder.Services.AddSingleton<LocustMasters>();
        builder.Services.AddSingleton<MasterWait>();
        builder.Services.AddSingleton<SwarmTally>();
        builder.Services.AddSingleton<SwarmEnder>();
        return builder;
    }

    private static WebApplicationBuilder AddPlaying(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<EndingWatch>();
        builder.Services.AddSingleton<EarlyEnd>();
        builder.Services.AddSingleton<RunPacer>();
        builder.Services.AddSingleton<CallTally>();
        builder.Services.AddSingleton<CohortEnder>();
        builder.Services.AddSingleton<LoadEnder>();
        builder.Services.AddSingleton<DesiredCountEnd>();
        builder.Services.AddSingleton<ConditionWatch>();
        builder.Services.AddSingleton<PassingTrouble>();
        builder.Services.AddOptions<FaultOptions>().BindConfiguration(FaultOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        builder.Services.AddHttpClient<FaultMaker>();
        builder.Services.AddSingleton<IStepPlayer, PlaceCallsPlayer>();
        builder.Services.AddSingleton<IStepPlayer, EndCallsPlayer>();
        builder.Services.AddSingleton<IStepPlayer, WaitPlayer>();
        builder.Services.AddSingleton<IStepPlayer, WaitUntilPlayer>();
        builder.Services.AddSingleton<IStepPlayer, AssertPlayer>();
        builder.Services.AddSingleton<IStepPlayer, NotePlayer>();
        builder.Services.AddSingleton<IStepPlayer, SetDesiredCountPlayer>();
        builder.Services.AddSingleton<IStepPlayer, LaunchTaskPlayer>();
        builder.Services.AddSingleton<IStepPlayer, StopTaskPlayer>();
        builder.Services.AddSingleton<IStepPlayer, SwarmPlayer>();
        builder.Services.AddSingleton<IStepPlayer, StopSwarmPlayer>();
        builder.Services.AddSingleton<ScenarioNews>();
        builder.Services.AddSingleton<ScenarioPlayer>();
        builder.Services.AddLeasedWork<ScenarioWork>();
        return builder;
    }

    private static WebApplicationBuilder AddSweeping(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<SwarmSweep>();
        builder.Services.AddSingleton<LoadSweeper>();
        builder.Services.AddLeasedWork<SweepWork>();
        return builder;
    }
}
