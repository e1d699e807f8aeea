using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace LoadPlatform.RunLog.Testing.Aws;

/// <summary>An SSM with parameters and one instance that takes any command.</summary>
public sealed class FakeSsm() : AmazonSimpleSystemsManagementClient(new AnonymousAWSCredentials(), new AmazonSimpleSystemsManagementConfig { ServiceURL = "http://127.0.0.1:9" })
{
    /// <summary>The parameters.</summary>
    public Dictionary<string, string> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>The answers about a command, in turn; where there are none left, <see cref="Otherwise"/>.</summary>
    public Queue<Func<GetCommandInvocationResponse>> Answers { get; } = new();

    /// <summary>The answer where the queue is empty: by default that the command still runs.</summary>
    public GetCommandInvocationResponse Otherwise { get; set; } = new() { Status = CommandInvocationStatus.InProgress };

    /// <summary>What SSM says of the instance.</summary>
    public PingStatus PingStatus { get; set; } = PingStatus.Online;

    /// <summary>The last command.</summary>
    public SendCommandRequest? Sent { get; private set; }

    /// <summary>How often parameters were asked for.</summary>
    public int AskedForParameters { get; private set; }

    /// <inheritdoc/>
    public override Task<SendCommandResponse> SendCommandAsync(SendCommandRequest request, CancellationToken cancellationToken = default)
    {
        Sent = request;
        return Task.FromResult(new SendCommandResponse { Command = new Command { CommandId = "cmd-1" } });
    }

    /// <inheritdoc/>
    public override Task<GetCommandInvocationResponse> GetCommandInvocationAsync(GetCommandInvocationRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(Answers.TryDequeue(out var answer) ? answer() : Otherwise);

    /// <inheritdoc/>
    public override Task<GetParametersResponse> GetParametersAsync(GetParametersRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        AskedForParameters++;
        return Task.FromResult(new GetParametersResponse
        {
            Parameters = [.. request.Names.Where(Parameters.ContainsKey).Select(name => new Parameter { Name = name, Value = Parameters[name] })],
            InvalidParameters = [.. request.Names.Where(name => !Parameters.ContainsKey(name))],
        });
    }

    /// <inheritdoc/>
    public override Task<DescribeInstanceInformationResponse> DescribeInstanceInformationAsync(DescribeInstanceInformationRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return Task.FromResult(new DescribeInstanceInformationResponse
        {
            InstanceInformationList = [new InstanceInformation { InstanceId = request.Filters[0].Values[0], PingStatus = PingStatus }],
        });
    }
}
