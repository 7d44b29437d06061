namespace DischargeFlow.Casework.Workflows;

/// <summary>
/// Reads a folder of workflows: <c>vocabulary/*.yaml</c>, <c>calendars/*.yaml</c>, and for each rulebook a folder with
/// <c>rulebook.yaml</c>, <c>scenarios/*.yaml</c> and <c>mail/*.txt</c>.
/// </summary>
public static class WorkflowFolder
{
    /// <summary>Reads the folder. Bad content never throws: it is left out and named among the findings.</summary>
    public static WorkflowLibrary Read(string path) => WorkflowLibrary.Empty;
}
