export default function (component) {
  const data = component.data?.view;
  if (!data) return undefined;
  const view = viewOf(component);
  const drawn = JSON.stringify(data);
  if (view.drawn !== drawn || !view.root.childElementCount) {
    view.data = data;
    view.drawn = drawn;
    fill(view);
  }
  return undefined;
}
