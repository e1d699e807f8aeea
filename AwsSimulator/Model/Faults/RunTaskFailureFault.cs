using LoadPlatform.AwsSimulator.Model.Ecs;

namespace LoadPlatform.AwsSimulator.Model.Faults;

/// <summary>RunTask fails: as a whole with an exception, or for some or all of a call's tasks with failures.</summary>
internal sealed class RunTaskFailureFault(EcsScope scope, RunRefusal refusal) : Fault(Name)
{
    public const string Name = "run-task-failure";
    public const string NoCapacity = "Capacity is unavailable at this time. Please try again later or in a different availability zone";
    private const int MostTasks = 10;

    private static readonly string[] Exceptions =
    [
        "ServerException", "ClientException", "InvalidParameterException", "ClusterNotFoundException", "UnsupportedFeatureException", "PlatformUnknownException",
        "PlatformTaskDefinitionIncompatibilityException", "AccessDeniedException", "BlockedException", "ThrottlingException",
    ];

    public EcsScope Scope { get; } = scope;

    public RunRefusal Refusal { get; } = refusal;

    public static Fault Read(FaultRequest request)
    {
        var (exception, failures) = (request.OneOf("exception", Exceptions), request.Integer("failures", 1, MostTasks));
        if (exception is not null && failures is not null)
            request.Reject("failures", "goes not with exception");
        var reason = request.Text("reason") ?? (exception is null ? NoCapacity : "Service Unavailable. Please try again later.");
        return new RunTaskFailureFault(new EcsScope(request.Text("cluster"), Service: null, request.Text("family")), new RunRefusal(reason, failures ?? MostTasks, exception));
    }
}
