namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the GetCommandInvocation operation.</summary>
public partial class GetCommandInvocationRequest : AmazonSimpleSystemsManagementRequest
{
    public string CommandId { get; set; }

    public string InstanceId { get; set; }

    public string PluginName { get; set; }
}
