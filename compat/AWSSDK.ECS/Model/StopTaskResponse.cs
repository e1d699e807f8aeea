using Amazon.Runtime;

namespace Amazon.ECS.Model;

/// <summary>The response of the StopTask operation.</summary>
public partial class StopTaskResponse : AmazonWebServiceResponse
{
    public Task Task { get; set; }
}
