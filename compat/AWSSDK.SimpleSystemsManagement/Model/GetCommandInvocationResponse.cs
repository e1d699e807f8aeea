using Amazon.Runtime;

namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The response of the GetCommandInvocation operation.</summary>
public partial class GetCommandInvocationResponse : AmazonWebServiceResponse
{
    public CloudWatchOutputConfig CloudWatchOutputConfig { get; set; }

    public string CommandId { get; set; }

    public string Comment { get; set; }

    public string DocumentName { get; set; }

    public string DocumentVersion { get; set; }

    public string ExecutionElapsedTime { get; set; }

    public string ExecutionEndDateTime { get; set; }

    public string ExecutionStartDateTime { get; set; }

    public string InstanceId { get; set; }

    public string PluginName { get; set; }

    public int? ResponseCode { get; set; }

    public string StandardErrorContent { get; set; }

    public string StandardErrorUrl { get; set; }

    public string StandardOutputContent { get; set; }

    public string StandardOutputUrl { get; set; }

    public CommandInvocationStatus Status { get; set; }

    public string StatusDetails { get; set; }
}
