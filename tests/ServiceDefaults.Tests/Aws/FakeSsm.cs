using Amazon.Runtime;
using Amazon.SimpleSystemsManagement;
using Amazon.SimpleSystemsManagement.Model;

namespace LoadPlatform.ServiceDefaults.Tests.Aws;

/// <summary>Takes any command and answers about it from a queue; an empty queue means that the command still runs.</summary>
internal sealed class FakeSsm() : AmazonSimpleSystemsManagementClient(new AnonymousAWSCredentials(), new AmazonSimpleSystemsManagementConfig { ServiceURL = "http://127.0.0.1:9" })
{
    public Queue<Func<GetCommandInvocationResponse>> Answers { get; } = new();

    public SendCommandRequest? Sent { get; private set; }

    public override Task<SendCommandResponse> SendCommandAsync(SendCommandRequest request, CancellationToken cancellationToken = default)
    {
        Sent = request;
        return Task.FromResult(new SendCommandResponse { Command = new Command { CommandId = "cmd-1" } });
    }

    public override Task<GetCommandInvocationResponse> GetCommandInvocationAsync(GetCommandInvocationRequest request, CancellationToken cancellationToken = default) =>
        Task.FromResult(Answers.TryDequeue(out var answer) ? answer() : new GetCommandInvocationResponse { Status = CommandInvocationStatus.InProgress });
}
